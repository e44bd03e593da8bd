package onething.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecurityRelevanceTest {

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void everyRefusedPermissionAndEveryLimitIsLogged(ProblemKind kind) {
        var relevance = SecurityRelevance.of(kind);

        switch (kind.status().value()) {
            case 401, 403 -> assertThat(relevance).contains(SecurityRelevance.PERMISSION);
            case 429 -> assertThat(relevance).contains(SecurityRelevance.LIMIT);
            default -> assertThat(relevance).isNotEqualTo(SecurityRelevance.LIMIT);
        }
    }

    /// Such an id may be somebody else's.
    @Test
    void whatMayBelongToSomebodyElseIsAPermission() {
        assertThat(Stream.of(ProblemKind.values()).filter(kind -> kind.status().value() == 404))
                .filteredOn(kind -> kind.problem("1").body().getDetail().contains("或者它不"))
                .hasSizeGreaterThan(4)
                .allSatisfy(kind -> assertThat(SecurityRelevance.of(kind)).contains(SecurityRelevance.PERMISSION));
    }

    @Test
    void aFormThatIsNotCompleteIsNotLogged() {
        assertThat(SecurityRelevance.of(ProblemKind.ANSWERS_INVALID)).isEmpty();
        assertThat(SecurityRelevance.of(ProblemKind.CHANGED_MEANWHILE)).isEmpty();
        assertThat(SecurityRelevance.of(ProblemKind.FAULT)).isEmpty();
    }
}
