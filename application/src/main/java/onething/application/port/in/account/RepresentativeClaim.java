package onething.application.port.in.account;

import java.time.Instant;
import onething.domain.party.Actor;
import onething.domain.party.CreditCode;

/// A signed-in citizen claims to be the legal representative (法定代表人) of an enterprise, and agrees that the
/// platform of licences is asked for its business licence.
///
/// @param provenAt when the citizen last proved who they are
/// @param byFace   whether 粤信签 compared the face then
public record RepresentativeClaim(Actor who, Instant provenAt, boolean byFace, CreditCode creditCode) {}
