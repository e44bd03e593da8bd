package onething.bootstrap.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;

class ThreadsOfJobsTest {

    @Test
    void eachJobHasAThread() throws IOException {
        var jobs = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("onething.bootstrap").stream()
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
