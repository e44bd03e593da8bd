package onething.bootstrap.journey.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import onething.application.port.in.account.RegisterAccount;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import onething.domain.account.AccountHolder;
import onething.domain.account.LoginName;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/// A standard client, `openid-client` from npm as it is published, signs people in at the running service.
/// The machine's Node runs it; each sentence of `oauth-client/suite.mjs` is a test here.
class OAuthClientTest extends WholeSystem {

    private static final List<String> FILES = List.of("package.json", "package-lock.json", "browser.mjs", "suite.mjs");
    private static final long PATIENCE_MINUTES = 3;
    private static final String PERSON = "oauth-client";
    private static final AccountHolder HOLDER =
            new AccountHolder.Person(new PersonName("赵清"), new IdCardNumber("11010519491231002X"));

    private final Path folder = Path.of("target", "oauth-client").toAbsolutePath();
    private final Path errors = folder.resolve("errors.log");

    @Autowired
    private RegisterAccount registerAccount;

    @TestFactory
    Stream<DynamicTest> anUntouchedClientSignsPeopleIn() throws IOException, InterruptedException {
        somebodyElseThanInOtherTests();
        unpacked();
        installed();
        var output = run("node", "suite.mjs");
        var outcomes = JsonMapper.shared().readTree(output);
        assertThat(outcomes).as(output).isNotEmpty();
        return StreamSupport.stream(outcomes.spliterator(), false)
                .map(each -> dynamicTest(
                        each.at("/sentence").asString(),
                        () -> assertThat(each.at("/wrong").asString()).isEmpty()));
    }

    /// Other tests' failed attempts would make the sample people wait.
    private void somebodyElseThanInOtherTests() {
        registerAccount
                .register(new RegisterAccount.Command(new LoginName(PERSON), SigningIn.PASSWORD, HOLDER))
                .block();
    }

    private void unpacked() throws IOException {
        Files.createDirectories(folder);
        for (var file : FILES) {
            try (var content = new ClassPathResource("oauth-client/" + file).getInputStream()) {
                Files.copy(content, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// Installs only if the required packages have changed.
    private void installed() throws IOException, InterruptedException {
        var lock = Files.readString(folder.resolve("package-lock.json"));
        var done = folder.resolve("node_modules/.installed");
        if (!Files.exists(done) || !Files.readString(done).equals(lock)) {
            run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error");
            Files.writeString(done, lock);
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        var output = folder.resolve("output.json");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(Map.of("SERVICE", service().toString(), "PERSON", PERSON));
        var running = builder.start();
        try {
            if (!running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(String.join(" ", command) + " did not come to an end");
            }
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
        assertThat(running.exitValue())
                .as("%s%n%s", String.join(" ", command), Files.readString(errors))
                .isZero();
        return Files.readString(output);
    }
}
