/// What is decided about a request before anything knows what it asks for: whether it is HTTP, and whether its
/// headers and its address can be read.
///
/// | to learn                                          | read                |
/// |---------------------------------------------------|---------------------|
/// | what the server itself refuses, told as a problem | [BareRefusals]      |
/// | which headers and characters are let through      | [FirewallRules]     |
/// | what an address and a header must be              | [ReadableRequests]  |
/// | what a header says that is not ASCII              | [HeaderText]        |
@NullMarked
package onething.web.edge;

import org.jspecify.annotations.NullMarked;
