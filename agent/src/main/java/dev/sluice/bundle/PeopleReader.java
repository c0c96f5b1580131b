package dev.sluice.bundle;

import dev.sluice.policy.OrganisationPolicy.Approvals;
import dev.sluice.policy.OrganisationPolicy.Approver;
import dev.sluice.policy.OrganisationPolicy.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads who may approve, and the organisation's own words. */
final class PeopleReader {
    private PeopleReader() {}

    static Approvals approvals(@Nullable TreeReader in, Approvals base) {
        if (in == null) {
            return base;
        }
        List<Approver> approvers = new ArrayList<>();
        for (TreeReader approver : in.children("approvers")) {
            approvers.add(new Approver(approver.text("name"), approver.text("role"), approver.text("key")));
            approver.refuseOtherKeys();
        }
        Approvals approvals = new Approvals(List.copyOf(approvers), Set.copyOf(in.texts("revoked")));
        in.refuseOtherKeys();
        return approvals;
    }

    static Texts texts(@Nullable TreeReader in, Texts base) {
        if (in == null) {
            return base;
        }
        Map<String, Map<String, String>> words = new TreeMap<>(base.words());
        TreeReader own = in.child("words");
        if (own != null) {
            own.keys().forEach(name -> words.put(name, ServiceReader.texts(own.child(name))));
        }
        String contact = in.optionalText("contact");
        String address = in.optionalText("policy-address");
        Map<String, String> workspaces = new TreeMap<>(base.workspaces());
        workspaces.putAll(addresses(in.child("workspaces")));
        Texts texts = new Texts(
                in.has("languages") ? in.texts("languages") : base.languages(),
                contact == null ? base.contact() : contact,
                address == null ? base.policyAddress() : address,
                workspaces,
                words);
        in.refuseOtherKeys();
        return texts;
    }

    private static Map<String, String> addresses(@Nullable TreeReader in) {
        Map<String, String> addresses = ServiceReader.texts(in);
        addresses.forEach((vendor, address) -> {
            if (in != null && !address.startsWith("https://")) {
                in.report(vendor, "not an https address", "write the address of your workspace");
            }
        });
        return addresses;
    }
}
