package onething.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import onething.domain.bundle.BundleNumber;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.text.Tidy;

/// What an officer looks for, from one text in one box. The text may be read in several ways; a matter is found if
/// one of them fits. `toString` hides what was typed.
///
/// | typed                           | looked for                                   |
/// |---------------------------------|----------------------------------------------|
/// | JY202611230000017, also with -02 | the bundle of that number, or its one matter |
/// | a whole identity card number    | that number                                  |
/// | 152X, 1527                      | identity numbers that end so                 |
/// | a telephone number              | that number                                  |
/// | a unified social credit code    | that code                                    |
/// | a name                          | that whole name                              |
/// | two characters or more          | organisations with that part in their names  |
///
/// @param ways   every way to read the text, each with the terms that a matter must all have
/// @param number the number of a bundle or a matter, if the text is one
public record SearchQuery(List<Set<SearchTerm>> ways, Optional<Number> number) {

    /// The longest text, in characters as people count them.
    public static final int LONGEST = 100;

    private static final Pattern TAIL = Pattern.compile("[0-9]{3}[0-9X]");
    private static final Pattern OF_DOCUMENT = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,20}");
    private static final int ORDINAL = 2;

    public SearchQuery {
        ways = ways.stream().map(Set::copyOf).distinct().toList();
    }

    /// Empty if the text is too short or too common to look for.
    public static Optional<SearchQuery> of(String typed) {
        if (!Tidy.isText(typed) || !Tidy.fits(Tidy.plain(typed), LONGEST)) {
            return Optional.empty();
        }
        var ways = new ArrayList<Set<SearchTerm>>();
        numbers(Tidy.code(typed)).forEach(term -> ways.add(Set.of(term)));
        var organisation = SearchTerm.organisation(typed);
        if (PersonName.isValid(typed) && !organisation.isEmpty()) {
            SearchTerm.name(typed).ifPresent(term -> ways.add(Set.of(term)));
        }
        if (!organisation.isEmpty() && ways.stream().noneMatch(SearchQuery::isWholeNumber)) {
            ways.add(organisation);
        }
        var number = Number.of(typed);
        return ways.isEmpty() && number.isEmpty() ? Optional.empty() : Optional.of(new SearchQuery(ways, number));
    }

    private static List<SearchTerm> numbers(String code) {
        var found = new ArrayList<SearchTerm>();
        SearchTerm.phone(code).ifPresent(found::add);
        SearchTerm.creditCode(code).ifPresent(found::add);
        var plain = SearchTerm.withoutGroups(code);
        if (IdCardNumber.isValid(code) || OF_DOCUMENT.matcher(plain).matches()) {
            SearchTerm.idNumber(code).ifPresent(found::add);
        }
        if (TAIL.matcher(code).matches()) {
            SearchTerm.idTail(code).ifPresent(found::add);
        }
        return found;
    }

    /// A number of an identity card has a check character, so it is nothing else.
    private static boolean isWholeNumber(Set<SearchTerm> way) {
        return way.stream().anyMatch(term -> switch (term.field()) {
            case ID_NUMBER -> IdCardNumber.isValid(term.value());
            case PHONE, CREDIT_CODE -> true;
            case PERSON_NAME, ID_TAIL, ORGANISATION_PAIR -> false;
        });
    }

    @Override
    public String toString() {
        return "SearchQuery" + ways.size();
    }

    /// The number of a bundle, or of one of its matters.
    ///
    /// @param ordinal empty for the whole bundle
    public record Number(BundleNumber bundle, Optional<Integer> ordinal) {

        static Optional<Number> of(String typed) {
            var normal = BundleNumber.normal(typed);
            if (BundleNumber.isValid(normal)) {
                return Optional.of(new Number(new BundleNumber(normal), Optional.empty()));
            }
            int end = Math.max(0, normal.length() - ORDINAL);
            return Optional.of(normal.substring(0, end))
                    .filter(BundleNumber::isValid)
                    .filter(_ -> normal.substring(end).chars().allMatch(each -> each >= '0' && each <= '9'))
                    .map(bundle ->
                            new Number(new BundleNumber(bundle), Optional.of(Integer.parseInt(normal.substring(end)))));
        }
    }
}
