package onething.persistence.relational;

/// That a person took no part in a matter: has neither claimed it nor caused an event of its trail. Only such a
/// person learns of its ratings.
public final class NoPart {

    /// For a query with the table `matter`. The person is `:reader`; nothing holds for null.
    public static final String OF_READER = """
            (:reader::uuid is not null and matter.claimant is distinct from :reader::uuid
             and not exists (select from trail where trail.matter = matter.id and trail.actor = :reader::uuid))
            """;

    private NoPart() {}
}
