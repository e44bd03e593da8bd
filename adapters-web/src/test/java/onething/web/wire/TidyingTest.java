package onething.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.stream.Stream;
import onething.domain.party.BankAccountNumber;
import onething.domain.party.IdCardNumber;
import onething.domain.party.MobileNumber;
import onething.domain.party.PersonName;
import onething.domain.party.PhoneNumber;
import onething.domain.text.Tidy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service tidies text as the pages do: `form/tidy.test.ts` uses the same examples.
class TidyingTest {

    private static final JsonNode EXAMPLES = examples();

    @TestFactory
    Stream<DynamicTest> typedTextIsStoredAsThePagesStoreIt() {
        return Stream.of(
                        each("line", Tidy::line),
                        each("lines", Tidy::lines),
                        each("plain", Tidy::plain),
                        each("code", Tidy::code),
                        each("name", PersonName::normal),
                        each("idCard", IdCardNumber::normal),
                        each("mobile", MobileNumber::normal),
                        each("phone", PhoneNumber::normal),
                        each("account", BankAccountNumber::normal))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> aStoredTextIsNotChangedAgain() {
        return Stream.of(
                        again("line", Tidy::line),
                        again("lines", Tidy::lines),
                        again("code", Tidy::code),
                        again("name", PersonName::normal),
                        again("phone", PhoneNumber::normal))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> charactersAreCountedAsPeopleCountThem() {
        return EXAMPLES.get("length")
                .valueStream()
                .map(example -> DynamicTest.dynamicTest(
                        example.toString(),
                        () -> assertThat(Tidy.length(example.get(0).asString()))
                                .isEqualTo(example.get(1).asInt())));
    }

    @TestFactory
    Stream<DynamicTest> anInvalidValueIsRefused() {
        return Stream.concat(
                EXAMPLES.get("noName")
                        .valueStream()
                        .map(name -> DynamicTest.dynamicTest(
                                "name " + name,
                                () -> assertThat(PersonName.isValid(name.asString()))
                                        .isFalse())),
                EXAMPLES.get("noPhone")
                        .valueStream()
                        .map(phone -> DynamicTest.dynamicTest(
                                "phone " + phone,
                                () -> assertThat(PhoneNumber.isValid(phone.asString()))
                                        .isFalse())));
    }

    private static Stream<DynamicTest> each(String kind, Function<String, String> tidied) {
        return EXAMPLES.get(kind)
                .valueStream()
                .map(example -> DynamicTest.dynamicTest(
                        kind + " " + example,
                        () -> assertThat(tidied.apply(example.get(0).asString()))
                                .isEqualTo(example.get(1).asString())));
    }

    private static Stream<DynamicTest> again(String kind, Function<String, String> tidied) {
        return EXAMPLES.get(kind)
                .valueStream()
                .map(example -> DynamicTest.dynamicTest(
                        kind + " " + example.get(1),
                        () -> assertThat(tidied.apply(example.get(1).asString()))
                                .isEqualTo(example.get(1).asString())));
    }

    private static JsonNode examples() {
        try (InputStream file = TidyingTest.class.getResourceAsStream("/text/tidying.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
