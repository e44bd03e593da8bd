package onething.persistence.relational.encryption;

/// Encrypts data that may show who reports an employer (举报人), with keys of its own. A person who has the
/// keys of the other columns, or a dump and those keys, does not learn who reports. The same keys encrypt
/// accounts, because a report names its applicant's account, as well as agents, file names, and the
/// comment of a rating. A reporter who has also filed other bundles with the same account is known from
/// those bundles.
public record ReporterCipher(ColumnCipher cipher) {

    public static ReporterCipher with(KeyRing ring) {
        return new ReporterCipher(ColumnCipher.with(ring));
    }
}
