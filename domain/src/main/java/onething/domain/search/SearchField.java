package onething.domain.search;

import onething.domain.code.WireNamed;

/// What kind of value a term is. Equal texts of different kinds are different terms: the end of an identity
/// number never finds a telephone number.
public enum SearchField implements WireNamed {
    /// A person's whole name.
    PERSON_NAME("person-name"),
    /// The whole number of an identity document.
    ID_NUMBER("id-number"),
    /// The last four characters of such a number.
    ID_TAIL("id-tail"),
    /// A whole telephone number, mobile or not.
    PHONE("phone"),
    /// Two neighbouring characters of an organisation's name.
    ORGANISATION_PAIR("organisation-pair"),
    /// A 统一社会信用代码.
    CREDIT_CODE("credit-code");

    private final String wireName;

    SearchField(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
