package onething.bootstrap.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The administrator whom the operator adds at the start (`onething.administrator.*`).
///
/// @param account the account name; without one, no administrator is added
/// @param name    the person's name
@ConfigurationProperties("onething.administrator")
record AdministratorProperties(
        @Nullable String account, @Nullable String name) {}
