package onething.application.port.out;

import java.time.Duration;
import onething.domain.material.FileQuota;

/// How much may be handed in with one bundle, and by one person.
///
/// @param bundle  for a draft; once it is submitted, as much again for the supplements that the office asks for
/// @param person  for all drafts of one person, and what they submitted lately; a supplement does not count, since the office
///                asked for it
/// @param counted for how long what was submitted counts
public record FileQuotas(FileQuota bundle, FileQuota person, Duration counted) {}
