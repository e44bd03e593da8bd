package onething.domain.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import onething.domain.text.Tidy;

/// The pairs of neighbouring characters of an organisation's name. People type a part of the name, from any
/// place of it: 榕城 鞋业, or the middle of the registered name. A part is in a name if all of its pairs are.
///
/// Signs and blanks do not count, nor does the case of letters. The pairs within a legal form, such as 有限公司,
/// are in almost every name. They find nothing and are left out.
final class OrganisationName {

    /// More pairs than a name of 100 characters has.
    private static final int MAX_PAIRS = 100;

    /// The pairs of 有限责任公司, 股份有限公司 and their short forms.
    private static final Set<String> OF_LEGAL_FORMS = Set.of("有限", "限公", "公司", "限责", "责任", "任公", "股份", "份有");

    private OrganisationName() {}

    static Set<String> pairs(String name) {
        var characters = Tidy.plain(name)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        var pairs = new LinkedHashSet<String>();
        IntStream.range(0, characters.length - 1)
                .mapToObj(i -> new String(characters, i, 2))
                .filter(pair -> !OF_LEGAL_FORMS.contains(pair))
                .limit(MAX_PAIRS)
                .forEach(pairs::add);
        return pairs;
    }
}
