package onething.bootstrap;

import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import onething.persistence.papers.seal.SealTrust;

/// The seals and time stamps where no platform of seals and no time stamping authority are set up: only local mode
/// has some.
public interface FallbackSeals {

    Seals seals();

    TimeStamps timeStamps();

    /// To which the certificates of both lead.
    SealTrust trust();
}
