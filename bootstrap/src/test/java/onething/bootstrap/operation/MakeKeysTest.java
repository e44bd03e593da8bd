package onething.bootstrap.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import onething.bootstrap.CommandWiring;
import onething.domain.status.KeyRingName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;

class MakeKeysTest {

    private static final List<String> RINGS =
            Stream.of(KeyRingName.values()).map(KeyRingName::wireName).toList();

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({"AES,32", "SM4,16"})
    void theKeysAreDifferentAndOfTheLengthOfTheSuite(String suite, int length) throws IOException {
        var before = LocalDate.now(CHINA);
        assertThat(run("make-keys", suite)).isZero();

        var settings = new YamlPropertySourceLoader()
                .load("keys", new ByteArrayResource(said.toByteArray()))
                .getFirst();
        assertThat(RINGS)
                .allSatisfy(ring -> {
                    assertThat(settings.getProperty("onething.encryption." + ring + ".suite"))
                            .isEqualTo(suite);
                    assertThat(settings.getProperty("onething.encryption." + ring + ".current"))
                            .isEqualTo("1");
                    assertThat(key(settings.getProperty("onething.encryption." + ring + ".keys.1.secret")))
                            .hasSize(length);
                    assertThat(LocalDate.parse(
                                    (String) settings.getProperty("onething.encryption." + ring + ".keys.1.made")))
                            .isBetween(before, LocalDate.now(CHINA));
                })
                .extracting(ring -> settings.getProperty("onething.encryption." + ring + ".keys.1.secret"))
                .doesNotHaveDuplicates();
    }

    @Test
    void anotherSuiteIsRefused() {
        assertThat(run("make-keys", "DES")).isEqualTo(OperatorCommand.REFUSED);
        assertThat(said.toString(UTF_8)).contains("make-keys AES|SM4");
    }

    private int run(String... arguments) {
        return OperatorCommand.named(arguments)
                .orElseThrow()
                .run(arguments, CommandWiring.class, new PrintStream(said, true, UTF_8));
    }

    private static byte[] key(Object text) {
        return Base64.getDecoder().decode((String) text);
    }
}
