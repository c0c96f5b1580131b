// Generated from the agent's openapi.yaml by `npm run generate`.
export interface paths {
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alive, and, given a challenge, proof that this process knows the token. */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["description"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/redact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["redact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inspectDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every dismissal, the latest first, and how many there are of each detector. */
        get: operations["dismissals"];
        put?: never;
        /** Takes a person's word that a finding is none; kept as a keyed fingerprint, never the value. */
        post: operations["dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dismissals/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revokeDismissal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks a permission that an approver has signed and keeps it for as long as it counts. */
        post: operations["acceptPermission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes a time without warnings in the ledger, as long as policy allows; 0 ends the one that runs. */
        post: operations["pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes which version of the extension speaks and, if any, the host name of a site that it cannot read; for the heartbeat of telemetry. */
        post: operations["noteExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/report/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A one-time address of the report page, for a browser tab that has no token. */
        post: operations["reportLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report page behind a one-time address; the key stands in the place of the token. */
        get: operations["reportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description stable, such as text-too-long */
            code: string;
            detail?: string;
            /** @description JSON pointer to what is wrong in the request */
            pointer?: string;
            /** @description id of the detail, such as revoked, for words in another language */
            reason?: string;
        };
        Health: {
            /** @enum {string} */
            status: "ok" | "degraded";
            /** @constant */
            product: "sluice";
            version: string;
            /**
             * @description what the agent speaks
             * @constant
             */
            api: 1;
            /**
             * @description the oldest it still answers
             * @constant
             */
            oldestApi: 1;
            /** @description hex HMAC-SHA256 of 'sluice-health:' + challenge under the token */
            proof?: string;
            /** @description the same of 'sluice-health:' + challenge + ':' + port, so that no program on another port can pass it on */
            portProof?: string;
        };
        Noted: {
            /** @constant */
            kept: true;
        };
        /** @enum {string} */
        Level: "public" | "internal" | "confidential" | "regulated";
        /** @enum {string} */
        Action: "allow" | "warn" | "redact" | "justify" | "approve" | "block";
        /** @enum {string} */
        LineClass: "personal" | "commercial" | "government" | "unknown";
        /** @enum {string} */
        Confidence: "high" | "medium" | "low";
        InspectRequest: {
            text: string;
            /** @description host name of the page */
            site?: string;
            /** @description with line: names the product line outright, such as openai */
            service?: string;
            /** @description such as chatgpt-free, or openai/chatgpt-free without service */
            line?: string;
            signals?: components["schemas"]["Signals"];
            /** @description opaque id of the chat */
            conversation?: string;
        };
        /** @description what was seen of the account in use, never what was typed */
        Signals: {
            accounts?: {
                id: string;
                deactivated?: boolean;
                /** @description such as {plan: [free], structure: [personal]} */
                attributes?: {
                    [key: string]: string[];
                };
            }[];
            activeAccount?: string;
            loggedIn?: boolean;
            badges?: string[];
            modifiers?: string[];
            /** @description product line the person named */
            stated?: string;
        };
        Finding: {
            start: number;
            end: number;
            type: string;
            subtype: string;
            level: components["schemas"]["Level"];
            score: number;
            detector: string;
        };
        Tokens: {
            message: number;
            conversation: number;
            encoding: string;
            exact: boolean;
        };
        Source: {
            address: string;
            /** @enum {string} */
            kind: "official" | "secondary" | "recalled";
            /** Format: date */
            seen: string;
        };
        Answer: {
            /** @enum {string} */
            value: "yes" | "no" | "choice" | "unknown";
            text: string;
            days?: number;
            sources: components["schemas"]["Source"][];
            /** Format: date */
            validFrom?: string;
            contested?: string;
            /** @description checked more than 180 days ago */
            stale: boolean;
        };
        Answers: {
            "trained-on": components["schemas"]["Answer"];
            stored: components["schemas"]["Answer"];
            deletable: components["schemas"]["Answer"];
            "seen-by-people": components["schemas"]["Answer"];
            "crosses-borders": components["schemas"]["Answer"];
            "isolated-and-governed": components["schemas"]["Answer"];
            terms: components["schemas"]["Answer"];
        };
        ProductLine: {
            id: string;
            name: string;
            aliases?: string[];
            class: components["schemas"]["LineClass"];
            /** @enum {string} */
            lifeCycle: "active" | "renamed" | "retired";
            hosts: string[];
            answers: components["schemas"]["Answers"];
        };
        ResolvedLine: {
            /** @description vendor/line, or unknown */
            id: string;
            name: string;
            class: components["schemas"]["LineClass"];
            confidence: components["schemas"]["Confidence"];
            evidence: string[];
            modifiers?: string[];
            answers?: components["schemas"]["Answers"];
            links?: {
                [key: string]: string;
            };
        };
        Reason: {
            code: string;
            text: string;
            finding?: number;
            clause?: string;
            fact?: string;
        };
        Remedy: {
            code: string;
            text: string;
            link?: string;
            savesTokens?: number;
        };
        Decision: {
            action: components["schemas"]["Action"];
            reasons: components["schemas"]["Reason"][];
            remedies: components["schemas"]["Remedy"][];
        };
        Placeholder: {
            /** @description with brackets, such as [EMAIL_1] */
            name: string;
            type: string;
            /** @description in the text as typed */
            start: number;
            end: number;
        };
        Redaction: {
            text: string;
            placeholders: components["schemas"]["Placeholder"][];
        };
        Verdict: {
            /** @description names this inspection in /v1/events */
            id: string;
            level: components["schemas"]["Level"];
            findings: components["schemas"]["Finding"][];
            tokens: components["schemas"]["Tokens"];
            line: components["schemas"]["ResolvedLine"];
            decision: components["schemas"]["Decision"];
            redacted: components["schemas"]["Redaction"];
            cut?: components["schemas"]["Cut"];
        };
        /** @description what the question does not seem to need; absent when there is nothing to leave out */
        Cut: {
            savesTokens: number;
            parts: {
                start: number;
                end: number;
                /** @enum {string} */
                kind: "quoted" | "repeated" | "signature" | "headers" | "log-noise" | "unrelated";
                tokens: number;
            }[];
        };
        RedactRequest: {
            text: string;
            conversation?: string;
            /** @description findings (by order) that stay as they are */
            keep?: number[];
        };
        RestoreRequest: {
            text: string;
            conversation: string;
        };
        Restoration: {
            text: string;
            restored: components["schemas"]["Placeholder"][];
            /** @description placeholders nobody handed out */
            unknown: string[];
        };
        DocumentRequest: {
            name: string;
            mediaType?: string;
            data: string;
            site?: string;
            service?: string;
            line?: string;
            signals?: components["schemas"]["Signals"];
            conversation?: string;
        };
        DocumentVerdict: {
            readable: boolean;
            format: string;
            characters: number;
            /** @description why it could not be read */
            reason?: string;
            /**
             * @description the same for programs, where nothing could be read
             * @enum {string}
             */
            code?: "no-text-format" | "encrypted" | "broken" | "too-large" | "too-slow" | "unknown-format";
            verdict?: components["schemas"]["Verdict"];
        };
        EventRequest: {
            /** @description id of the verdict */
            inspection: string;
            /** @enum {string} */
            outcome: "sent" | "sent-redacted" | "sent-cut" | "sent-anyway" | "edited" | "cancelled" | "blocked";
            /** @enum {string} */
            reason?: "not-sensitive" | "public-already" | "consent" | "test-data" | "needed-for-task" | "other";
            /** @description a person verified the answer; an event that is kept already is marked, not kept again */
            answerChecked?: boolean;
            /** @description what left was not what had been decided */
            differed?: boolean;
        };
        DismissRequest: {
            /** @description id of the verdict */
            inspection: string;
            /** @description index into its findings */
            finding: number;
            scope: components["schemas"]["DismissalScope"];
        };
        /**
         * @description for this value in this chat, for this value, for all this detector finds
         * @enum {string}
         */
        DismissalScope: "chat" | "person" | "detector";
        Dismissals: {
            dismissals: {
                id: number;
                /** Format: date-time */
                at: string;
                scope: components["schemas"]["DismissalScope"];
                detector: string;
                type: string;
                /** Format: date-time */
                revoked?: string;
            }[];
            detectors: {
                detector: string;
                count: number;
            }[];
        };
        Permission: {
            id: string;
            approver: string;
            service: string;
            /** @description absent when it holds for every line of the service */
            line?: string;
            /** @enum {string} */
            level: "public" | "internal" | "confidential" | "regulated";
            /** Format: date-time */
            until: string;
            /** @description empty for whatever is found */
            detectors: string[];
        };
        Pause: {
            /** @description milliseconds since 1970 */
            until: number;
        };
        Policy: {
            version: string;
            /**
             * @description let pass with a warning or hold
             * @enum {string}
             */
            whenAgentAway: "open" | "closed";
            /** @description how long the network guard waits for a decision */
            holdMillis: number;
            staleAfterDays: number;
            /** @description longest pause a person may take; 0 for none */
            pauseMinutes?: number;
            /**
             * @description how widely a person may say that a finding is none
             * @enum {string}
             */
            notSensitive?: "never" | "chat" | "person" | "detector";
            /** @description organisation's own texts: contact, policy address */
            texts?: {
                [key: string]: string;
            };
            /** @description site files as in policies/sites/ */
            sites: Record<string, never>[];
        };
    };
    responses: {
        /** @description RFC 9457 problem; never echoes submitted text */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: {
                /** @description fresh nonce in hex */
                challenge?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    description: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description this file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inspect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectRequest"];
            };
        };
        responses: {
            /** @description the verdict */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    redact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactRequest"];
            };
        };
        responses: {
            /** @description the redacted text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redaction"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    restore: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreRequest"];
            };
        };
        responses: {
            /** @description the text with real values put back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Restoration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inspectDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentRequest"];
            };
        };
        responses: {
            /** @description what the document holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentVerdict"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventRequest"];
            };
        };
        responses: {
            /** @description kept in the ledger, and policy wants to hear that a person verified the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checkAnswer: boolean;
                    };
                };
            };
            /** @description kept in the ledger */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    dismissals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description those taken back included */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dismissals"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissRequest"];
            };
        };
        responses: {
            /** @description kept in the ledger under this id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeDismissal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: number;
                };
            };
        };
        responses: {
            /** @description taken back; it stays counted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    acceptPermission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    permission: string;
                };
            };
        };
        responses: {
            /** @description accepted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permission"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pause: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes: number;
                };
            };
        };
        responses: {
            /** @description when it ends by itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pause"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    noteExtension: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: string;
                    /** @description host name of a site */
                    brokenSite?: string;
                };
            };
        };
        responses: {
            /** @description noted until the agent ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Noted"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report: {
        parameters: {
            query?: {
                from?: string;
                /** @description included; the span is less than ten years */
                to?: string;
                /** @description a vendor or a product line, such as openai/chatgpt-free */
                service?: string;
                /** @description least sensitive level */
                level?: "public" | "internal" | "confidential" | "regulated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the exposure report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reportLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description valid once, for ten minutes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reportPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what the extension needs of the policy in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    services: {
        parameters: {
            query?: {
                /** @description one product line, such as openai/chatgpt-free */
                line?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description product lines with their answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: components["schemas"]["ProductLine"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
