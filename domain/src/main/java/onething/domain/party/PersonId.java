package onething.domain.party;

import java.util.UUID;

/// Someone with an account: a person, an enterprise, or one of the staff.
public record PersonId(UUID value) {}
