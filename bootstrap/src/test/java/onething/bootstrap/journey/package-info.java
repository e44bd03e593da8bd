/// Tests of the whole system over its own API, as its users use it: with a real PostgreSQL, the 粤信签 stub
/// and real tokens.
package onething.bootstrap.journey;
