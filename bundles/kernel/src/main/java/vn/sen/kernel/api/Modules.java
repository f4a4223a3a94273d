// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/**
 * The modules of this server. Safe for many threads; acts run one at a time, and an act that comes while another is
 * under way is refused with the code {@code act-in-progress}.
 */
@ProviderType
public interface Modules {

    /** Every known module, sorted by id. */
    List<ModuleStatus> list();

    Optional<ModuleStatus> find(String id);

    /** The module that owns a bundle; empty for a bundle of the platform. Cheap enough for every request. */
    Optional<String> ownerOf(Bundle bundle);

    /**
     * Tells what enabling, disabling or removing would do, and changes nothing.
     *
     * @throws ActRefusedException with the code {@code module-unknown} when there is no such module
     */
    ModulePlan plan(ModuleAct act, String id) throws ActRefusedException;

    /**
     * Makes a module run and remembers that it should. Returns when it runs or has failed: the answer's state is
     * {@link ModuleState#ENABLED} or {@link ModuleState#FAILED}. Enabling what is enabled changes nothing.
     */
    ModuleStatus enable(String id) throws ActRefusedException;

    /**
     * Lets requests inside the module finish (bounded), stops it and remembers that it should not run. Its data stay.
     * Disabling what is not enabled changes nothing.
     */
    ModuleStatus disable(String id) throws ActRefusedException;

    /**
     * Verifies a module package and adds it to the catalogue without enabling it. The stream is read once and not
     * closed.
     *
     * @throws IOException when the stream breaks off; nothing is kept then
     */
    ModuleStatus install(InputStream modulePackage) throws ActRefusedException, IOException;

    /** Takes an installed, disabled module out of the catalogue. Modules of the distribution cannot be removed. */
    void remove(String id) throws ActRefusedException;

    /** True once the modules that should run have been tried for the first time since start. */
    boolean reconciled();
}
