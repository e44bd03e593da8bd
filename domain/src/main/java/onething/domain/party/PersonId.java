package onething.domain.party;

import java.util.UUID;

/// The identity of an account holder: a person, an enterprise, or a member of the staff.
public record PersonId(UUID value) {}
