package onething.domain.rating;

import onething.domain.matter.MatterId;

/// Which rating: there is at most one for each contact point of a matter.
public record RatingKey(MatterId matter, ContactPoint point) {}
