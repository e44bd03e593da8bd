package onething.domain.guide;

import onething.domain.party.Code;
/// A stage of a procedure, such as `investigation`.

public record StageCode(String value) {

    public StageCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
