package onething.bootstrap;

import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;

/// The seals and time stamps where no platform of seals and no time stamping authority are set up: only local mode
/// has some.
public interface FallbackSeals {

    Seals seals();

    TimeStamps timeStamps();
}
