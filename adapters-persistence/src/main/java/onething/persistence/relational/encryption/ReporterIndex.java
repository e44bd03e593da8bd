package onething.persistence.relational.encryption;

/// Finds data that may show who reports an employer (举报人), with keys of its own: search terms of a report that
/// are kept secret, and the accounts and agents to which a report leads. A person who has the keys of the other
/// index and a dump cannot test whether somebody they suspect has reported. See [ReporterCipher].
public record ReporterIndex(BlindIndex index) {

    public static ReporterIndex with(KeyRing ring) {
        return new ReporterIndex(BlindIndex.with(ring));
    }
}
