package onething.bootstrap;

import onething.bootstrap.operation.CopyDocuments;
import onething.bootstrap.operation.OperatorCommand;
import onething.bootstrap.start.RecordedStart;
import onething.bootstrap.start.StopWhileStarting;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the service, or runs the command of an operator.
///
/// It looks for components in the adapters and here. Domain and application have none, and more classes than the
/// others together; [UseCases] finds the services of the application by their names.
@SpringBootApplication(
        scanBasePackages = {
            OneThingApplication.WEB,
            OneThingApplication.PERSISTENCE,
            OneThingApplication.IDENTITY,
            OneThingApplication.BOOTSTRAP
        })
@ConfigurationPropertiesScan({
    OneThingApplication.WEB,
    OneThingApplication.PERSISTENCE,
    OneThingApplication.IDENTITY,
    OneThingApplication.BOOTSTRAP
})
public class OneThingApplication {

    static final String WEB = "onething.web";
    static final String PERSISTENCE = "onething.persistence";
    static final String IDENTITY = "onething.identity";
    static final String BOOTSTRAP = "onething.bootstrap";

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(CopyDocuments.COMMAND)) {
            System.exit(CopyDocuments.run(args, System.out));
        }
        OperatorCommand.named(args)
                .ifPresent(command -> System.exit(command.run(args, CommandWiring.class, System.out)));
        if (args.length > 0 && !args[0].startsWith("--")) {
            System.out.printf(
                    "%s is no command. The commands are:%n%s%n%s%n",
                    args[0], OperatorCommand.all(), CopyDocuments.USAGE);
            System.exit(OperatorCommand.REFUSED);
        }
        var stop = new StopWhileStarting();
        var application = new SpringApplication(OneThingApplication.class);
        application.addInitializers(stop);
        try {
            application.run(args);
            RecordedStart.hasEnded();
        } finally {
            stop.over();
        }
    }
}
