package onething.bootstrap;

import onething.bootstrap.encryption.EncryptionProperties;
import onething.bootstrap.encryption.EncryptionWiring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/// What the commands of an operator have in common with the service: its keys and its clock.
@EnableConfigurationProperties(EncryptionProperties.class)
@Import({EncryptionWiring.class, TimeWiring.class})
public class CommandWiring {}
