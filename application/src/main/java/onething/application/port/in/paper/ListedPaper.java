package onething.application.port.in.paper;

import java.util.Optional;
import onething.domain.paper.Paper;
import onething.domain.paper.SealStanding;

/// A paper in a list.
///
/// @param seal empty for a paper that gets no seal
public record ListedPaper(Paper paper, Optional<SealStanding> seal) {}
