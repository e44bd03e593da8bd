package onething.domain.search;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.party.CreditCode;
import onething.domain.party.PersonName;
import onething.domain.party.PhoneNumber;
import onething.domain.text.Tidy;

/// One value by which a matter is found, in its normal form: that in which the form stores such a value. A
/// typed text and a stored answer become terms by the methods below and nowhere else, so they meet.
/// `toString` hides the value.
public record SearchTerm(SearchField field, String value) {

    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[^A-Z0-9]");

    /// The length of the end of an identity number that people quote.
    public static final int TAIL = 4;

    private static final int SHORTEST_DOCUMENT_NUMBER = 5;

    /// A name in any case of letters. A name of one character would find too many and is no term.
    static Optional<SearchTerm> name(String name) {
        var normal = PersonName.normal(name).toUpperCase(Locale.ROOT);
        return Tidy.length(normal) < 2
                ? Optional.empty()
                : Optional.of(new SearchTerm(SearchField.PERSON_NAME, normal));
    }

    /// The whole number of an identity document, with or without groups.
    static Optional<SearchTerm> idNumber(String number) {
        var normal = withoutGroups(number);
        return normal.length() < SHORTEST_DOCUMENT_NUMBER
                ? Optional.empty()
                : Optional.of(new SearchTerm(SearchField.ID_NUMBER, normal));
    }

    /// The last four characters of a number: three digits and the check character, or four digits.
    static Optional<SearchTerm> idTail(String number) {
        var normal = withoutGroups(number);
        return normal.length() < TAIL
                ? Optional.empty()
                : Optional.of(new SearchTerm(SearchField.ID_TAIL, normal.substring(normal.length() - TAIL)));
    }

    static Optional<SearchTerm> phone(String number) {
        return PhoneNumber.parse(number).map(normal -> new SearchTerm(SearchField.PHONE, normal));
    }

    static Optional<SearchTerm> creditCode(String code) {
        return CreditCode.isValid(code)
                ? Optional.of(new SearchTerm(SearchField.CREDIT_CODE, CreditCode.normal(code)))
                : Optional.empty();
    }

    /// All pairs of an organisation's name, see [OrganisationName].
    static Set<SearchTerm> organisation(String name) {
        return OrganisationName.pairs(name).stream()
                .map(pair -> new SearchTerm(SearchField.ORGANISATION_PAIR, pair))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What a stored number of a document gives: itself and its end.
    static Stream<SearchTerm> document(String number) {
        return Stream.concat(idNumber(number).stream(), idTail(number).stream());
    }

    /// A document's number without the signs between its groups.
    static String withoutGroups(String number) {
        return BETWEEN_GROUPS.matcher(Tidy.code(number)).replaceAll("");
    }

    @Override
    public String toString() {
        return field.wireName() + "[*]";
    }
}
