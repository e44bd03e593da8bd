package onething.domain.party;

import onething.domain.code.Code;

/// The guide's name for an office that handles matters, such as `labour-inspection`.
public record OfficeCode(String value) implements Code {

    public OfficeCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
