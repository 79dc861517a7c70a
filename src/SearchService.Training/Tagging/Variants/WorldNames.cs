namespace SearchService.Training.Tagging.Variants;

/// <summary>
/// Names of people as English-language news prints them from all over the world, put together at random. The collections are
/// of 1987 to 2005 and know few of them, East Asian ones least of all.
/// </summary>
internal static class WorldNames
{
    /// <summary>East Asian family names stand first, and are short.</summary>
    private const int LongestEastAsian = 5;

    private static readonly Func<Random, string>[] Kinds =
    [
        Korean, Korean, Chinese, Chinese, Taiwanese,
        random => Pair(random, "Shinzo Yoshihide Fumio Taro Naomi Haruki Yuki Kenji Hiroshi Akira Yuriko Shigeru Takeshi Ichiro Masako",
            "Abe Suga Kishida Tanaka Suzuki Sato Watanabe Yamamoto Nakamura Kobayashi Koike Kuroda Aso Ishiba Matsuda"),
        random =>
            $"{Of(random, "Nguyen Tran Le Pham Hoang Vo Dang")} {Of(random, "Phu Xuan Minh Van Thi Duc Quoc")} "
            + $"{Of(random, "Trong Phuc Chinh Hung Lan Anh Dung Thuy")}",
        random => Pair(random, "Narendra Rahul Amit Sonia Mamata Arvind Ravi Priyanka Sanjay Anil Mukesh Imran Shehbaz Arundhati",
            "Modi Gandhi Shah Singh Kumar Sharma Banerjee Patel Reddy Gupta Rao Khan Sharif Iyer Rajapaksa"),
        random => Pair(random, "Mohammed Ahmed Ali Hassan Abdullah Omar Khaled Yousef Mahmoud Ibrahim Mustafa Salman Fatima Hussein",
            "al-Assad al-Sisi Abbas al-Maliki Haniyeh al-Sadr Hariri Khalifa El-Sayed al-Abadi Mansour Haftar al-Thani Saleh"),
        random => Pair(random, "Recep Mevlut Hassan Javad Ebrahim Ekrem Ashraf Hamid Leyla Masoud",
            "Erdogan Cavusoglu Davutoglu Rouhani Zarif Raisi Imamoglu Yildirim Ghani Karzai Barzani Demirtas"),
        random => Pair(random, "Cyril Muhammadu Abiy Uhuru Emmerson Alassane Nana Julius Ngozi Yoweri Kwame Amina Thabo Chimamanda",
            "Ramaphosa Buhari Kenyatta Kagame Mnangagwa Ouattara Akufo-Addo Malema Okonjo-Iweala Museveni Mensah Odinga Zuma Adichie"),
        random => Pair(random, "Volodymyr Dmitry Alexei Sergei Oleg Andrzej Jaroslaw Mateusz Viktor Petro Svetlana Maria Aleksandar Olena",
            "Zelensky Medvedev Navalny Lavrov Shoigu Duda Kaczynski Morawiecki Orban Poroshenko Tikhanovskaya Vucic Lukashenko Kravchuk"),
        random => Pair(random, "Jair Nicolas Evo Alberto Ivan Gabriel Cristina Juan Dilma Enrique Michelle Rafael",
            "Bolsonaro Maduro Morales Fernandez Duque Boric Kirchner Guaido Rousseff Bachelet Correa Pinera"),
    ];

    /// <summary>A name in full.</summary>
    public static string Next(Random random) => Kinds[random.Next(Kinds.Length)](random);

    /// <summary>A family name alone, as papers write once a person has been named.</summary>
    public static string NextFamily(Random random)
    {
        var words = Next(random).Split(' ');
        return words[0].Length <= words[^1].Length && words[0].Length <= LongestEastAsian ? words[0] : words[^1];
    }

    /// <summary>Family name first, the given name in one of the three ways that papers write it.</summary>
    private static string Korean(Random random)
    {
        var family = Of(random, "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Moon Song Ahn Roh Ban Ryu Chung");
        var first = Of(random, "Jong Jae Min Sung Young Hyun Geun Kyung Sang Ji Hye Eun Soo Woo Dong Tae Myung Chul Ki Yo Seok");
        var second = Of(random, "un il in ho soo hee hye jin won hyun min woo sik ja joon young nam chul moon jong yeol");
        return random.Next(3) switch
        {
            0 => $"{family} {first} {char.ToUpperInvariant(second[0])}{second[1..]}",
            _ => $"{family} {first}-{second}",
        };
    }

    private static string Chinese(Random random) =>
        Pair(random, "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin Guo Ma Luo Xi Wen Deng Jiang",
            "Jinping Jintao Jiabao Keqiang Zemin Wei Jun Min Lei Yi Feng Ming Xiaoming Jianguo Guoqiang Zhijun Qishan Haifeng Yifan Yuan");

    private static string Taiwanese(Random random) =>
        Pair(random, "Tsai Lai Ma Chen Lee Han Tung Leung Wong Su Koo",
            "Ing-wen Ching-te Ying-jeou Shui-bian Chee-hwa Chun-ying Kuo-yu Tseng-chang Chi-fung Wen-je Teng-hui");

    private static string Pair(Random random, string first, string second) => $"{Of(random, first)} {Of(random, second)}";

    private static string Of(Random random, string words)
    {
        var all = words.Split(' ');
        return all[random.Next(all.Length)];
    }
}
