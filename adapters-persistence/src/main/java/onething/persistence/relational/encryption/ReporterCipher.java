package onething.persistence.relational.encryption;

/// Seals who reports an employer (举报人), with keys of its own: whoever has those of the other columns,
/// or comes by a
/// dump and the key to it, does not learn who it was. Accounts are sealed so too, for a report has its
/// applicant's, and
/// so are agents, the names of files and the comment on how a matter went. Who has filed other bundles
/// under their
/// name, in the same account, is told by those.
public record ReporterCipher(ColumnCipher cipher) {

    public static ReporterCipher with(KeyRing ring) {
        return new ReporterCipher(ColumnCipher.with(ring));
    }
}
