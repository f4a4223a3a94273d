// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "2002:a00:1::",
                "2001:db8::1"
            })
    void what_is_not_for_everybody_is_not_public(String address) throws UnknownHostException {
        assertThat(AddressRule.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "192.169.0.1", "203.113.0.1", "2606:4700::1111", "64:ff9b::8.8.8.8"})
    void what_is_for_everybody_is_public(String address) throws UnknownHostException {
        assertThat(AddressRule.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void an_opened_range_holds_its_addresses_and_no_others() throws UnknownHostException {
        AddressRule rule = new AddressRule(List.of("10.20.0.0/16", "fd00:12::/32", "nonsense", "10.0.0.0/33"));

        assertThat(rule.isOpened(InetAddress.getByName("10.20.255.1"))).isTrue();
        assertThat(rule.isOpened(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(rule.isOpened(InetAddress.getByName("fd00:12:9::1"))).isTrue();
        assertThat(rule.isOpened(InetAddress.getByName("fd00:13::1"))).isFalse();
        assertThat(rule.isOpened(InetAddress.getByName("127.0.0.1"))).isFalse();
    }
}
