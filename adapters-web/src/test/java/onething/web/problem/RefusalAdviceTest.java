package onething.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onething.domain.amendment.AmendmentStage;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.retention.Obstacle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;

class RefusalAdviceTest {

    private final RefusalAdvice advice = new RefusalAdvice();

    @ParameterizedTest
    @MethodSource("everyRefusal")
    void everyRefusalNamesTheProblemAndTheAlternative(Refusal refusal) {
        var answer = advice.on(refusal.refused());

        var body = answer.getBody();
        assertThat(answer.getStatusCode().isError()).isTrue();
        assertThat(body.getType().toString()).matches("urn:onething:problem:[a-z]+(-[a-z]+)*");
        assertThat(body.getTitle()).isNotBlank();
        assertThat(body.getDetail()).isNotBlank().doesNotContain("%");
        assertThat(body.getProperties().get("instead").toString()).isNotBlank().doesNotContain("%");
    }

    @Test
    void twoRefusalsNeverShareAType() {
        var types = everyRefusal()
                .map(refusal -> advice.on(refusal.refused()).getBody().getType())
                .toList();

        assertThat(types).doesNotHaveDuplicates().hasSize((int) kinds().count());
    }

    @Test
    void aStaleVersionIsAnsweredWithTheCurrentOne() {
        var answer = advice.on(new Refusal.ChangedMeanwhile(7).refused());

        assertThat(answer.getStatusCode().value()).isEqualTo(412);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.ETAG)).isEqualTo("\"7\"");
        assertThat(answer.getBody().getProperties()).containsEntry("present", 7L);
    }

    @Test
    void anActionThatIsNotPossibleIsAnsweredWithThePossibleOnes() {
        var refusal = new Refusal.ActionNotLawful("decide", "submitted", "review", List.of("accept", "refuse"));

        var answer = advice.on(refusal.refused());

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody().getProperties()).containsEntry("possible", List.of("accept", "refuse"));
    }

    @Test
    void aLimitIsSaidInTheUnitsOfThePages() {
        assertThat(detailOfLimit(50 << 20)).contains(" 50 MB");
        assertThat(detailOfLimit(300 << 10)).contains(" 300 KB");
        assertThat(detailOfLimit(10)).contains(" 10 字节");
    }

    private String detailOfLimit(long bytes) {
        return advice.on(new Refusal.MaterialTooLarge(bytes).refused())
                .getBody()
                .getDetail();
    }

    /// One refusal of each kind, with sample values.
    static Stream<Refusal> everyRefusal() {
        return kinds().map(RefusalAdviceTest::anyOf);
    }

    private static Stream<Class<?>> kinds() {
        return Arrays.stream(Refusal.class.getPermittedSubclasses())
                .flatMap(subject -> Arrays.stream(subject.getPermittedSubclasses()));
    }

    private static Refusal anyOf(Class<?> kind) {
        try {
            var components = kind.getRecordComponents();
            var types = Arrays.stream(components)
                    .map(component -> component.getType())
                    .toArray(Class<?>[]::new);
            var values = Arrays.stream(components)
                    .map(component -> anyValue(component.getName(), component.getType()))
                    .toArray();
            var constructor = kind.getDeclaredConstructor(types);
            return (Refusal) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// What the guide or the domain has words for.
    private static final Set<String> IN_WORDS = Set.of("reason", "cap", "missing", "grounds", "words", "type", "title");

    private static Object anyValue(String name, Class<?> type) {
        if (IN_WORDS.contains(name)) {
            return type == List.class ? List.of("甲", "乙") : "甲";
        }
        if (name.equals("stage")) {
            return AmendmentStage.SUBMITTED.wireName();
        }
        if (name.equals("obstacles")) {
            return List.of(Obstacle.OPEN_MATTER.wireName(), Obstacle.PAYMENT.wireName());
        }
        if (type == String.class) {
            return "some-" + name.toLowerCase(Locale.ROOT);
        }
        if (type == List.class) {
            return name.equals("faults") ? List.of(new Fault("/a", "required", "必须填写")) : List.of("one", "two");
        }
        if (type == UUID.class) {
            return new UUID(0x0190_0000_0000_7000L, 1);
        }
        if (type == int.class) {
            return 2031;
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(1);
        }
        if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        }
        if (type == boolean.class) {
            return true;
        }
        return 12L;
    }
}
