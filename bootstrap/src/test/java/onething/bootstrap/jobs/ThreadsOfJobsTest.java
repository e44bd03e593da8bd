package onething.bootstrap.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.Set;
import onething.bootstrap.BesideOthers;
import onething.bootstrap.OurClasses;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;

@BesideOthers
class ThreadsOfJobsTest {

    @Test
    void eachJobHasAThread() throws IOException {
        var jobs = OurClasses.ALL.stream()
                .map(JavaClass::getMethods)
                .flatMap(Set::stream)
                .filter(method -> method.isAnnotatedWith(Scheduled.class))
                .count();
        var settings = new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .getFirst();

        assertThat(jobs).isPositive();
        assertThat(settings.getProperty("spring.task.scheduling.pool.size")).isEqualTo((int) jobs);
    }
}
