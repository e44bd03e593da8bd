package onething.domain.payment;

import java.time.Instant;
import java.util.UUID;

/// A payment order of a matter, as the desk sees it.
///
/// @param order   the place of the order in the trail
/// @param ordered when it was ordered
public record PaymentStatus(UUID id, long order, Instant ordered, PaymentProgress progress) {}
