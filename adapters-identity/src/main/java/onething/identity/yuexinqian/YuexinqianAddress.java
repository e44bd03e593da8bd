package onething.identity.yuexinqian;

import java.net.URI;

/// The address of 粤信签: configured, or the address of local mode's stub.
public record YuexinqianAddress(URI value) {}
