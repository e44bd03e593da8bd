package onething.bootstrap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the service.
@SpringBootApplication(scanBasePackages = "onething")
@ConfigurationPropertiesScan("onething")
public class OneThingApplication {

    public static void main(String[] args) {
        SpringApplication.run(OneThingApplication.class, args);
    }
}
