package onething.bootstrap.operation;

import io.r2dbc.spi.ConnectionFactory;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import onething.bootstrap.encryption.EncryptionProperties;
import onething.bootstrap.encryption.EncryptionWiring;
import onething.bootstrap.start.CannotStart;
import onething.bootstrap.start.StartStep;
import onething.persistence.documents.DocumentsCopy;
import onething.persistence.documents.storage.StorageCopy.Outcome;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/// The command that copies the documents between the folder and the object storage, with the settings of the
/// service: `java -jar bootstrap.jar copy-documents to-s3` or `to-folder`. Further settings may follow, as at the
/// start of the service (`--name=value`). It starts nothing of the service, and changes nothing in the database.
/// See `docs/documents.md`.
@ImportAutoConfiguration(R2dbcAutoConfiguration.class)
@EnableConfigurationProperties(EncryptionProperties.class)
@Import({EncryptionWiring.class, DocumentsCopy.class})
public class CopyDocuments {

    public static final String COMMAND = "copy-documents";
    public static final String USAGE = COMMAND + " to-s3|to-folder";

    private static final int COPIED = 0;
    private static final int INCOMPLETE = 1;
    private static final int WRONG = 2;

    @Bean
    static DatabaseClient databaseClient(ConnectionFactory connections) {
        return DatabaseClient.create(connections);
    }

    /// @return the exit code: 0 if every file is in the other storage now, 1 if one is lost or damaged, 2 if the
    ///   command cannot run
    public static int run(String[] arguments, PrintStream said) {
        if (arguments.length < 2 || !arguments[1].matches("to-s3|to-folder")) {
            said.println(USAGE);
            return WRONG;
        }
        try (var context = new SpringApplicationBuilder(CopyDocuments.class)
                .web(WebApplicationType.NONE)
                .run(Arrays.copyOfRange(arguments, 2, arguments.length))) {
            var copy = context.getBean(DocumentsCopy.class);
            var code = new AtomicInteger();
            StartStep.run(copy.copy(arguments[1].equals("to-s3"), said::println)
                    .doOnNext(counts -> code.set(told(counts, said)))
                    .then());
            return code.get();
        } catch (CannotStart reported) {
            // The framework has printed why.
            return WRONG;
        } catch (CompletionException failed) {
            said.println(Objects.requireNonNullElse(failed.getCause(), failed).getMessage());
            return WRONG;
        }
    }

    /// Says how many files had each outcome.
    ///
    /// @return the exit code
    static int told(Map<Outcome, Long> counts, PrintStream said) {
        said.printf(
                "copied %d, there before %d, lost %d, damaged %d%n",
                counts.getOrDefault(Outcome.COPIED, 0L),
                counts.getOrDefault(Outcome.THERE_BEFORE, 0L),
                counts.getOrDefault(Outcome.LOST, 0L),
                counts.getOrDefault(Outcome.DAMAGED, 0L));
        return counts.containsKey(Outcome.LOST) || counts.containsKey(Outcome.DAMAGED) ? INCOMPLETE : COPIED;
    }
}
