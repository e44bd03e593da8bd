package onething.domain.party;

import onething.domain.code.Code;

/// The office that handles a matter, such as `labour-inspection`, as the guide names it.
public record OfficeCode(String value) {

    public OfficeCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
