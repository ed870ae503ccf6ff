namespace Stemma.Store;

/// <summary>Who is told of what is new, and what is still to be delivered: nothing is lost between a change and its delivery.</summary>
public sealed class HookTable
{
    const int AtOnce = 1_000;

    readonly DeskSession _session;

    internal HookTable(DeskSession session) => _session = session;

    /// <summary>Tells an address from now on; the number by which it is removed. An address that is told already gets other terms.</summary>
    /// <param name="secret">Signs what is sent.</param>
    /// <param name="kinds">Of what it is told.</param>
    public long Add(Uri address, string secret, IEnumerable<ChangeKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(address);
        return _session.Value<long>(
            """
            insert into hooks (address, secret, kinds, through, added) values (@Address, @secret, @Kinds, @Through, @Now)
            on conflict (address) do update set secret = excluded.secret, kinds = excluded.kinds returning number
            """,
            new
            {
                Address = address.AbsoluteUri,
                secret,
                Kinds = string.Join(' ', kinds.Select(kind => kind.ToString())),
                Through = _session.Changes.Last(),
                _session.Now,
            });
    }

    /// <summary>What was still to be delivered goes with it.</summary>
    public bool Remove(long number) => _session.Run("delete from hooks where number = @number", new { number }) > 0;

    public ImmutableArray<Hook> All() =>
    [
        .. _session.Query<HookRow>(
            """
            select h.number, h.address, h.secret, h.kinds, h.through,
                (select count(*) from deliveries d where d.hook = h.number and d.state = 'open') as waiting,
                (select max(d.trouble) from deliveries d where d.hook = h.number and d.state = 'open') as trouble
            from hooks h order by h.number
            """,
            null).Select(row => row.ToHook()),
    ];

    /// <summary>Whether anything has happened that some address has not been laid out for.</summary>
    public bool HasNews() => _session.Value<long>("select count(*) from hooks where through < @Last", new { Last = _session.Changes.Last() }) > 0;

    /// <summary>Lays out a delivery for each change that an address is to be told of; each change once.</summary>
    public int LayOut()
    {
        var laid = 0;
        foreach (var hook in All())
        {
            for (var changes = _session.Changes.After(hook.Through, AtOnce); !changes.IsEmpty; changes = _session.Changes.After(changes[^1].Number, AtOnce))
            {
                foreach (var change in changes.Where(change => hook.Kinds.Contains(change.Kind)))
                {
                    laid += _session.Run(
                        "insert into deliveries (hook, change, tries, next, state) values (@hook, @change, 0, @Now, 'open')",
                        new { hook = hook.Number, change = change.Number, _session.Now });
                }

                _session.Run("update hooks set through = @through where number = @number", new { through = changes[^1].Number, number = hook.Number });
            }
        }

        return laid;
    }

    /// <summary>What is to be delivered now, in order.</summary>
    public ImmutableArray<Delivery> Due(int count) =>
    [
        .. _session.Query<DeliveryRow>(
            """
            select d.number, d.tries, h.address, h.secret, c.number as change, c.at, c.kind, c.story, c.detail, s.title
            from deliveries d join hooks h on h.number = d.hook join changes c on c.number = d.change left join stories s on s.id = c.story
            where d.state = 'open' and d.next <= @Now order by d.number limit @count
            """,
            new { _session.Now, count }).Select(row => row.ToDelivery()),
    ];

    public void Delivered(long number) =>
        _session.Run("update deliveries set state = 'done', tries = tries + 1, trouble = null where number = @number", new { number });

    public void TryAgain(long number, string trouble, DateTimeOffset next) => _session.Run(
        "update deliveries set tries = tries + 1, trouble = @trouble, next = @Next where number = @number",
        new { number, trouble, Next = DeskTime.Text(next) });

    sealed record HookRow
    {
        public long Number { get; init; }
        public string Address { get; init; } = "";
        public string Secret { get; init; } = "";
        public string Kinds { get; init; } = "";
        public long Through { get; init; }
        public long Waiting { get; init; }
        public string? Trouble { get; init; }

        internal Hook ToHook() => new(Number, new(Address), Secret, [.. Kinds.Split(' ').Select(Enum.Parse<ChangeKind>)])
        {
            Through = Through,
            Waiting = Waiting,
            Trouble = Trouble,
        };
    }

    sealed record DeliveryRow
    {
        public long Number { get; init; }
        public long Tries { get; init; }
        public string Address { get; init; } = "";
        public string Secret { get; init; } = "";
        public long Change { get; init; }
        public string At { get; init; } = "";
        public string Kind { get; init; } = "";
        public string? Story { get; init; }
        public string Detail { get; init; } = "";
        public string? Title { get; init; }

        internal Delivery ToDelivery() => new(
            Number, new(Address), Secret, new(Change, DeskTime.Of(At), Enum.Parse<ChangeKind>(Kind), Story, null, Detail))
        {
            Tries = (int)Tries,
            Title = Title,
        };
    }
}

/// <summary>An address that is told of what is new.</summary>
public sealed record Hook(long Number, Uri Address, string Secret, ImmutableArray<ChangeKind> Kinds)
{
    /// <summary>The number of the last change that was laid out for it.</summary>
    public long Through { get; init; }

    /// <summary>How many deliveries are still to be made.</summary>
    public long Waiting { get; init; }

    /// <summary>Why one of them failed; null where none did.</summary>
    public string? Trouble { get; init; }
}

/// <summary>A change that an address is to be told of.</summary>
public sealed record Delivery(long Number, Uri Address, string Secret, Change Change)
{
    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>The title of its story; null where that is gone.</summary>
    public string? Title { get; init; }
}
