package onething.domain.code;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onething.domain.form.FieldPath;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/// The loops that check a code and a field's name accept what their regular expressions say, and nothing else.
class ShapesTest {

    private static final String CHARACTERS = "aaz09Az--_.é中";
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    @Test
    void aCodeIsLowerCaseWordsJoinedByHyphens() {
        qt().withExamples(20_000)
                .forAll(texts())
                .check(text -> Code.isKebab(text)
                        == (text.length() <= 64 && KEBAB.matcher(text).matches()));
    }

    @Test
    void aFieldsNameIsCamelCase() {
        qt().withExamples(20_000)
                .forAll(texts())
                .check(text -> isName(text) == CAMEL.matcher(text).matches());
    }

    private static boolean isName(String text) {
        try {
            return new FieldPath(new SectionCode("worker"), text).name().equals(text);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /// Half of the texts are short, the others are about as long as the limit.
    private static Gen<String> texts() {
        var letters = integers().between(0, CHARACTERS.length() - 1).map(CHARACTERS::charAt);
        var few = lists().of(letters).ofSizeBetween(0, 5);
        var many = lists().of(integers().between(0, 3).map(CHARACTERS::charAt)).ofSizeBetween(62, 66);
        return few.mix(many).map(all -> all.stream().map(String::valueOf).collect(Collectors.joining()));
    }
}
