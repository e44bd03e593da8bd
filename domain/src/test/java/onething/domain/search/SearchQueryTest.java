package onething.domain.search;

import static onething.domain.search.SearchFixtures.finds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {

    private static final SearchTerms LI_NA = new SearchTerms(
            Stream.of(
                            SearchTerm.name("李娜").stream(),
                            SearchTerm.document("44520219900307152X"),
                            SearchTerm.phone("13800138000").stream(),
                            SearchTerm.creditCode("91350100M000100Y43").stream(),
                            SearchTerm.organisation("揭阳市榕城区（东山）示例鞋业制造有限公司").stream())
                    .flatMap(terms -> terms)
                    .collect(Collectors.toUnmodifiableSet()),
            Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李娜",
                "  李 娜 ",
                "44520219900307152X",
                "445202 19900307 152x",
                "４４５２０２１９９００３０７１５２Ｘ",
                "152X",
                "152x",
                "13800138000",
                "+86 138-0013-8000",
                "91350100m000100y43",
                "揭阳市榕城区（东山）示例鞋业制造有限公司",
                "示例鞋业",
                "榕城区 东山",
                "鞋业制造有限",
                "鞋业",
            })
    void findsAMatterByWhatPeopleKnowOfIt(String typed) {
        assertThat(findsBy(typed, LI_NA)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"李", "娜", "李娜娜", "44520219900307151X", "1990", "8000", "鞋业示例", "制鞋", "13800138001"})
    void doesNotFindItByAnythingElse(String typed) {
        assertThat(findsBy(typed, LI_NA)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "李", "\u200b", "有限公司", "股份有限公司", "（有限责任公司）", "a\0b"})
    void aTextThatIsTooShortOrInEveryNameIsNotLookedFor(String typed) {
        assertThat(SearchQuery.of(typed)).isEmpty();
    }

    @Test
    void aTextOfTooManyCharactersIsNotLookedFor() {
        assertThat(SearchQuery.of("鞋业".repeat(50))).isPresent();
        assertThat(SearchQuery.of("鞋业".repeat(51))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "JY202611230000011, JY202611230000011,",
        "jy 2026-1123-0000011, JY202611230000011,",
        "JY202611230000011-02, JY202611230000011, 2",
        "ＪＹ202611230000011—02, JY202611230000011, 2"
    })
    void readsTheNumberOfABundleOrOfAMatter(String typed, String bundle, Integer ordinal) {
        var number = SearchQuery.of(typed).flatMap(SearchQuery::number).orElseThrow();

        assertThat(number.bundle().value()).isEqualTo(bundle);
        assertThat(number.ordinal()).isEqualTo(Optional.ofNullable(ordinal));
    }

    @Test
    void aNumberWithAnotherCheckCharacterIsNoNumber() {
        assertThat(SearchQuery.of("JY202611230000012").flatMap(SearchQuery::number))
                .isEmpty();
    }

    @Test
    void secretTermsFindOnlyForThoseOnTheCase() {
        var report = new SearchTerms(
                SearchTerm.organisation("示例鞋业"), SearchTerm.name("李娜").stream().collect(Collectors.toSet()));
        var reporter = SearchQuery.of("李娜").orElseThrow();
        var employer = SearchQuery.of("鞋业").orElseThrow();

        assertThat(finds(reporter, report, false)).isFalse();
        assertThat(finds(reporter, report, true)).isTrue();
        assertThat(finds(employer, report, false)).isTrue();
    }

    @Test
    void neverPrintsWhatWasTyped() {
        assertThat(SearchQuery.of("李娜").orElseThrow().toString()).doesNotContain("李娜");
        assertThat(LI_NA.toString()).doesNotContain("李娜").doesNotContain("445202");
    }

    private static boolean findsBy(String typed, SearchTerms terms) {
        return SearchQuery.of(typed).filter(query -> finds(query, terms, false)).isPresent();
    }
}
