// Plays NCALayer, the program on a person's own computer, for a page.

const ADDRESS = "wss://127.0.0.1:13579/";
const unknown = { success: false, errorCode: "MODULE_NOT_FOUND" };

/** What `basics` and `commonUtils` answer, in the words of the real program. */
export const answers = {
  ofBasics: (cms) => ({ status: true, body: { result: [cms] } }),
  ofCommonUtils: (cms) => ({ code: "200", message: "", responseObject: cms }),
  cancelled: { status: true, body: {} },
  cancelledOld: { code: "500", message: "action.canceled" },
  wrong: { status: false, code: "SIGNING_FAILURE", message: "no stamp", details: "" },
  unknown,
};

/**
 * Answers the socket of the page. `answer` is asked for each request and may be slow; `null` closes
 * the socket without an answer. Tells what was asked.
 */
export async function playNcaLayer(page, answer) {
  const asked = [];
  await page.routeWebSocket(ADDRESS, (socket) => {
    socket.onMessage(async (text) => {
      const request = JSON.parse(text);
      asked.push(request);
      const said = await answer(request);
      if (said === null) return socket.close();
      // The program shows that it lives while the person looks for the key.
      socket.send("--heartbeat--");
      socket.send(typeof said === "string" ? said : JSON.stringify(said));
    });
    socket.send(JSON.stringify({ result: { version: "1.4" } }));
  });
  return asked;
}

/** Nobody listens there: NCALayer was not started. */
export async function noNcaLayer(page) {
  await page.routeWebSocket(ADDRESS, (socket) => socket.close({ code: 1006 }));
}
