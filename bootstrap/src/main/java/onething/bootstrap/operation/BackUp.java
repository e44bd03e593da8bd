package onething.bootstrap.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import onething.bootstrap.start.StartStep;
import onething.persistence.backup.BackupRefused;
import onething.persistence.backup.BaseBackup;
import onething.persistence.documents.DocumentsCopy;
import onething.persistence.documents.storage.StorageCopy.Outcome;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/// Makes a base backup of the database and then copies the documents to which it refers, or copies the documents
/// alone. What is in the backup already is not copied again.
@EnableConfigurationProperties(BackupProperties.class)
@Import(DocumentsCopy.class)
class BackUp implements OperatorCommand.Work {

    private static final String EVERYTHING = "everything";

    @Override
    public boolean accepts(String choice) {
        return choice.matches(EVERYTHING + "|documents");
    }

    @Override
    public int run(String choice, CommandContext command, PrintStream said) {
        try (var context = command.with(BackUp.class)) {
            var properties = context.getBean(BackupProperties.class);
            if (choice.equals(EVERYTHING)) {
                said.println(baseBackup(properties, context));
            }
            var counts = new AtomicReference<Map<Outcome, Long>>(Map.of());
            StartStep.run(context.getBean(DocumentsCopy.class)
                    .copyInto(new BackupFolders(properties).documents(), said::println)
                    .doOnNext(counts::set)
                    .then());
            var files = new CopiedFiles(counts.get());
            said.println("documents: " + files);
            said.println("The keys (onething.encryption) are not in the backup. Keep them in another place.");
            return files.isSound() ? OperatorCommand.DONE : OperatorCommand.FLAWED;
        }
    }

    /// The base backup has the address of the migrations, because it also goes over JDBC.
    private static String baseBackup(BackupProperties properties, ApplicationContext context) {
        var settings = context.getEnvironment();
        var url = settings.getProperty("spring.flyway.url");
        var user = properties.user() == null ? settings.getProperty("spring.flyway.user") : properties.user();
        var password =
                properties.user() == null ? settings.getProperty("spring.flyway.password") : properties.password();
        if (url == null || user == null) {
            throw new BackupRefused("a setting is missing: spring.r2dbc.url or its user");
        }
        try {
            return BaseBackup.make(
                    url, user, password, new BackupFolders(properties).database(), context.getBean(Clock.class));
        } catch (IOException failed) {
            throw new BackupRefused("the backup could not be written: " + failed);
        }
    }
}
