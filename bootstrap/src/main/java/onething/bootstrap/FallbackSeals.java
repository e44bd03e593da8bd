package onething.bootstrap;

import onething.application.port.out.paper.Seals;

/// The seals where no platform of seals is set up: only local mode has some.
public interface FallbackSeals {

    Seals seals();
}
