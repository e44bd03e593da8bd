package onething.bootstrap;

import onething.bootstrap.start.StopWhileStarting;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the service, or runs the command of an operator.
@SpringBootApplication(scanBasePackages = "onething")
@ConfigurationPropertiesScan("onething")
public class OneThingApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(CopyDocuments.COMMAND)) {
            System.exit(CopyDocuments.run(args, System.out));
        }
        var stop = new StopWhileStarting();
        var application = new SpringApplication(OneThingApplication.class);
        application.addInitializers(stop);
        try {
            application.run(args);
        } finally {
            stop.over();
        }
    }
}
