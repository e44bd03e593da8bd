package onething.bootstrap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the service.
@SpringBootApplication
public class OneThingApplication {

    public static void main(String[] args) {
        SpringApplication.run(OneThingApplication.class, args);
    }
}
