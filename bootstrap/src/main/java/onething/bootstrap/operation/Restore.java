package onething.bootstrap.operation;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import onething.bootstrap.start.StartStep;
import onething.persistence.backup.BackupRefused;
import onething.persistence.backup.Recovery;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/// Restores the database and the documents, checks them, and places a hold on what leaves the service. A drill
/// deletes what it restored if it is sound.
class Restore implements OperatorCommand.Work {

    private static final String LATEST = "latest";

    private final boolean keeps;

    /// @param keeps whether what was restored stays, also if it is sound
    Restore(boolean keeps) {
        this.keeps = keeps;
    }

    @Override
    public boolean accepts(String choice) {
        return choice.equals(LATEST) || instant(choice).isPresent();
    }

    @Override
    public int run(String choice, CommandContext command, PrintStream said) {
        try (var settings = command.with(Settings.class)) {
            var properties = settings.getBean(BackupProperties.class);
            var folders = new BackupFolders(properties);
            var postgres = folders.restored().resolve("postgres");
            boolean isSound;
            try (var recovery =
                    Recovery.run(folders.database(), folders.wal(), instant(choice), properties.programs(), postgres)) {
                isSound = checked(recovery, folders, command, said);
            }
            said.println(verdict(isSound, folders.restored()));
            if (isSound && !keeps) {
                Recovery.delete(folders.restored());
            }
            return isSound ? OperatorCommand.DONE : OperatorCommand.FLAWED;
        } catch (IOException failed) {
            throw new BackupRefused("the backup could not be read or restored: " + failed);
        }
    }

    private static boolean checked(Recovery recovery, BackupFolders folders, CommandContext command, PrintStream said) {
        var database = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .socket(recovery.socket().toString())
                .username(recovery.owner())
                .database(recovery.database())
                .build());
        Path documents = folders.restored().resolve("documents");
        try (var context = command.with(database, RestoredChecks.class)) {
            var isSound = new AtomicBoolean();
            StartStep.run(context.getBean(RestoredChecks.class)
                    .run(folders.documents(), documents, said)
                    .doOnNext(isSound::set)
                    .then());
            return isSound.get();
        }
    }

    private String verdict(boolean isSound, Path restored) {
        if (!isSound) {
            return "The backup is flawed. What was restored is in " + restored;
        }
        return keeps
                ? "The backup is sound. Start PostgreSQL on %s, and then the service; it sends nothing until `outgoing release`."
                        .formatted(restored.resolve("postgres"))
                : "The backup is sound. What was restored is deleted.";
    }

    private static Optional<Instant> instant(String choice) {
        try {
            return choice.equals(LATEST) ? Optional.empty() : Optional.of(Instant.parse(choice));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @EnableConfigurationProperties(BackupProperties.class)
    static class Settings {}
}
