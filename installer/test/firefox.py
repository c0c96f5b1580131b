"""firefox.py PORT SETTINGS: looks into a running Firefox over Marionette: did policy install the extension, hand it its
settings, and does the extension find the agent? https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html"""

import json
import socket
import sys
import time

ID = "sluice@sluice.dev"
port, settings = int(sys.argv[1]), json.loads(sys.argv[2])
PATIENCE = 120


def connected():
    for _ in range(PATIENCE * 2):
        try:
            return socket.create_connection(("127.0.0.1", port), PATIENCE)
        except ConnectionRefusedError:
            time.sleep(0.5)
    sys.exit("Firefox does not listen")


stream = connected().makefile("rwb")


def received():
    length = b""
    while not length.endswith(b":"):
        length += stream.read(1)
    return json.loads(stream.read(int(length[:-1])))


def call(command, **parameters):
    message = json.dumps([0, 1, command, parameters]).encode()
    stream.write(str(len(message)).encode() + b":" + message)
    stream.flush()
    _, _, error, result = received()
    if error:
        sys.exit(f"{command}: {error['message']}")
    return result


def browser(script, *arguments):
    call("Marionette:SetContext", value="chrome")
    script = "const done = arguments[arguments.length - 1]; (async () => {" + script + "})().then(done, e => done({wrong: String(e)}));"
    return call("WebDriver:ExecuteAsyncScript", script=script, args=list(arguments), newSandbox=False)["value"]


def eventually(what, ask):
    for _ in range(PATIENCE * 2):
        answer = ask()
        if answer:
            print("  ok    " + what)
            return answer
        time.sleep(0.5)
    sys.exit(f"  FAIL  {what}: {answer}")


def page(script):
    call("Marionette:SetContext", value="content")
    return call("WebDriver:ExecuteScript", script="return " + script, args=[], newSandbox=False)["value"]


received()
call("WebDriver:NewSession", capabilities={"alwaysMatch": {"timeouts": {"script": 60000}}})
eventually("policy is in force", lambda: browser("return Services.policies.status === Services.policies.ACTIVE"))
look = """const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
const addon = await AddonManager.getAddonByID(arguments_id);
return addon && addon.isActive ? { may: addon.permissions, uninstall: AddonManager.PERM_CAN_UNINSTALL, disable: AddonManager.PERM_CAN_DISABLE,
  base: WebExtensionPolicy.getByID(arguments_id).getURL("options.html") } : null;""".replace("arguments_id", json.dumps(ID))
addon = eventually("the extension installs itself", lambda: browser(look))
if addon.get("wrong"):
    sys.exit(addon["wrong"])
eventually("and can be neither removed nor switched off", lambda: not addon["may"] & (addon["uninstall"] | addon["disable"]))
call("Marionette:SetContext", value="content")
call("WebDriver:Navigate", url=addon["base"])
page("(browser.storage.managed.get().then(v => document.documentElement.dataset.managed = JSON.stringify(v)), 0)")
managed = eventually("it has managed settings", lambda: page("document.documentElement.dataset.managed"))
eventually("which are those of the policy", lambda: json.loads(managed) == settings)
