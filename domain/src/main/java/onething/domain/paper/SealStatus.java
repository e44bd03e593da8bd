package onething.domain.paper;

import java.time.Instant;

/// The sealing of a paper that wants a seal.
///
/// @param asked since when it waits: the paper was issued then
public record SealStatus(PaperId paper, Instant asked, SealProgress progress) {}
