package onething.bootstrap;

import onething.bootstrap.start.StopWhileStarting;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the service.
@SpringBootApplication(scanBasePackages = "onething")
@ConfigurationPropertiesScan("onething")
public class OneThingApplication {

    public static void main(String[] args) {
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
