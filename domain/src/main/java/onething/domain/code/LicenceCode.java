package onething.domain.code;

/// The guide's name for a kind of electronic licence (电子证照), such as `id-card` (居民身份证).
public record LicenceCode(String value) implements Code {

    public LicenceCode {
        Code.requireKebab(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
